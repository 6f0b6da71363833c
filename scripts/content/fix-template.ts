/**
 * A new article whose every gap is a TODO on a line of its own, so that `npm run check` names each with its line.
 * Texts stay in quotes: a colon inside them would end a plain YAML text.
 */
export const FIX_TEMPLATE = `---
title: "TODO: the cause as a statement, at most 90 characters"
short: "TODO: the name in lists, at most 34 characters"
description: "TODO: the sentence search engines show, 70 to 160 characters"
cause: "TODO: why it fails, in one sentence"
firstAction: "TODO: the first thing to do, at most 140 characters"
side: "TODO: client, host, network, azure or gateway"
evidence:
  grade: "TODO: documented, several-reports, single-report or unsupported; how well it is known that this shows 0x904 / 0x7"
  note: "TODO: what exactly the sources tie together"
  sources:
    - "TODO: a file name of src/content/sources; none, written as [], when unsupported"
usually:
  text: "TODO: what this cause normally shows; remove ‘usually’ unless the grade is unsupported"
  codes:
    - "TODO: file names of src/content/codes, each in quotes, or [] for none"
risk: "TODO: safe, caution or danger; the highest of its steps"
riskReason: "TODO: why it carries that risk"
rights: "TODO: user, administrator, root, domain-admin, azure-contributor or owner"
minutes: "TODO: typical minutes of work, as a number without quotes"
confirmedBy: "TODO: what you see when it is this cause"
ruledOutBy: "TODO: what you see when it is not"
symptoms:
  - "TODO: the first thing people type when they have this problem"
  - "TODO: the second"
  - "TODO: the third"
fingerprints:
  - kind: sign
    text: "TODO: a visible sign; see src/lib/schema/fix.ts for dialogs and events"
codes:
  - "TODO: file names of src/content/codes it belongs to, each in quotes, or [] for none"
appliesTo:
  - what: "TODO: systems it applies to"
waysIn:
  - "TODO: a file name of src/content/ways-in; two for a repair on the host, [] for one that is not"
  - "TODO: another one"
next:
  - fix: "TODO: the slug of the nearest other cause"
    when: "TODO: what the reader sees when it is that one"
reviewed:
  date: '1970-01-01'
  hash: 'never'
---

<Section id="meaning">

TODO: what happens technically, in two or three plain sentences, with <Cite keys="…" /> behind each claim

</Section>

<Section id="confirm">

<Check
  id="TODO: a short permanent word"
  title="TODO: look at what, as an imperative"
  proves="confirms"
  machine="TODO: client, host, gateway, domain-controller, azure or network"
  rights="TODO: as above"
  provenance="TODO: documentation or own"
>

\`\`\`powershell
TODO: a command that only reads, or words instead of it
\`\`\`

<Healthy>TODO: what it shows when all is well</Healthy>
<Bad>TODO: what it shows when it is this cause</Bad>
</Check>

<Check
  id="TODO: a short permanent word"
  title="TODO: look at what, as an imperative"
  proves="refutes"
  machine="TODO: where"
  rights="TODO: as above"
>

TODO: where to look

<Healthy>TODO: what it shows when all is well</Healthy>
<Bad>TODO: what it shows when it is another cause</Bad>
</Check>

</Section>

<Section id="fix">

<Steps>

<Step
  id="TODO: a short permanent word"
  title="TODO: do what, as an imperative"
  machine="TODO: where"
  rights="TODO: as above"
>

<Change
  risk="TODO: safe, caution or danger"
  because="TODO: why"
  provenance="TODO: documentation or own"
>

<Backup>TODO: what to save first, or why nothing needs saving</Backup>

\`\`\`powershell
TODO: the command that changes the machine
\`\`\`

<Verify>TODO: how to see that this step worked</Verify>
<Undo>TODO: how to put the old state back, or why nothing needs undoing</Undo>
</Change>

</Step>

</Steps>

</Section>

<Section id="verify">

TODO: how to see that the connection works again

</Section>

<Section id="undo">

TODO: in which order to take the steps back

</Section>

<Section id="prevent">

TODO: how to keep it from coming back

</Section>
`;
