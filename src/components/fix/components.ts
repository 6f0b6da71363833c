import ArticleDialog from './ArticleDialog.astro';
import Backup from './Backup.astro';
import Bad from './Bad.astro';
import Change from './Change.astro';
import Check from './Check.astro';
import Cite from './Cite.astro';
import Code from './Code.astro';
import Gathered from './Gathered.astro';
import Healthy from './Healthy.astro';
import Link from './Link.astro';
import Note from './Note.astro';
import Section from './Section.astro';
import Step from './Step.astro';
import Steps from './Steps.astro';
import Test from './Test.astro';
import Undo from './Undo.astro';
import Verify from './Verify.astro';

/** What MDX may use, and what stands in for its plain elements. `lib/schema/components.ts` names the attributes. */
export const articleComponents = {
  Backup,
  Bad,
  Change,
  Check,
  Cite,
  Dialog: ArticleDialog,
  Gathered,
  Healthy,
  Note,
  Section,
  Step,
  Steps,
  Test,
  Undo,
  Verify,
  a: Link,
  pre: Code,
};
