import { newFix, nextSteps } from './content/new-fix.ts';

/** `npm run new:fix -- slug`: writes an article made of TODOs and says what else a new fix needs. */
const [slug] = process.argv.slice(2);
const result = newFix(process.cwd(), slug);
if ('refused' in result) {
  console.error(result.refused);
  process.exitCode = 2;
} else {
  console.log(`${result.file} is written.\n${nextSteps(slug ?? '')}`);
}
