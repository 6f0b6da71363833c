declare namespace App {
  interface Locals {
    /** The fix whose article is being rendered: MDX hands its components attributes only, so the rest comes from here. */
    fix?: import('./lib/content/fix-page.ts').FixPage;
  }
}
