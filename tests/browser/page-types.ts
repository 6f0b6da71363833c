// Misspelt on purpose: cspell:ignore certficate
/** One page of every type, by what it is. */
export const PAGE_TYPES = {
  home: '/',
  'a fix': '/fix/nla/',
  'a fix with many commands': '/fix/expired-certificate/',
  'all fixes': '/fix/',
  'a pair of codes': '/codes/0x904-0x7/',
  'a single code': '/codes/0x904/',
  'all codes': '/codes/',
  'the first question': '/find/',
  'a question': '/find/target/',
  'an outcome with fixes': '/find/unsteady-way/',
  'the hand-over': '/find/hand-over/',
  'an outcome with codes': '/find/code-gateway/',
  'search with results': '/search/#q=0x904%200x7',
  'the flowchart': '/flowchart/',
  'the corrections': '/corrections/',
  'the compatibility table': '/compatibility/',
  'the checklist': '/checklist/',
  about: '/about/',
  'a missing page': '/fix/expired-certficate/',
} as const;

/** Each kind of page with its address, for tables of tests. */
export const PAGES = Object.entries(PAGE_TYPES);
