/** What a place behind a verb is for. */
export type Slot =
  | 'process'
  | 'newProcess'
  | 'region'
  | 'newRegion'
  | 'file'
  | 'newFile'
  | 'newVariable'
  | 'rights'
  | 'number'
  | 'question';

/** An option of a statement, and what its value is. */
export interface Option {
  readonly word: string;
  readonly value?: Slot;
}

/** What stands behind a verb. `tests/wasm` holds this to the engine's parser. */
export interface Form {
  readonly slots: readonly Slot[];
  readonly options?: readonly Option[];
  /** Rights may stand among the options. */
  readonly hasRights?: boolean;
}

const pages: Form = { slots: ['process', 'region'] };

/** All verbs, in the order in which a reader meets them. */
export const forms = {
  process: { slots: ['newProcess'] },
  mmap: {
    slots: ['process', 'newRegion', 'number'],
    options: [
      { word: 'at', value: 'number' },
      { word: 'file', value: 'file' },
      { word: 'from', value: 'number' },
      { word: 'shared' },
    ],
    hasRights: true,
  },
  write: pages,
  read: pages,
  fork: { slots: ['process', 'newProcess'] },
  walk: pages,
  munmap: pages,
  mprotect: { slots: ['process', 'region', 'rights'] },
  mremap: {
    slots: ['process', 'region'],
    options: [
      { word: 'as', value: 'newRegion' },
      { word: 'at', value: 'number' },
      { word: 'pages', value: 'number' },
    ],
  },
  file: { slots: ['newFile'] },
  exec: { slots: ['process'] },
  exit: { slots: ['process'] },
  age: pages,
  reclaim: pages,
  migrate: pages,
  expect: { slots: ['question'] },
  repeat: { slots: ['number'], options: [{ word: 'as', value: 'newVariable' }] },
  end: { slots: [] },
} as const satisfies Record<string, Form>;

/** A statement's first word. */
export type VerbName = keyof typeof forms;

/** What mprotect and mmap allow. */
export const rights = ['rw', 'r', 'none'] as const;

/** What `expect` may ask of a page, by the field behind it; and what it may count. */
export const questions = {
  walk: ['visited', 'mapped', 'lookups', 'visited_stop', 'tree_nodes', 'levels'],
  page: ['mapcount', 'count', 'anon_vma', 'index'],
  chain: ['length'],
  swapped: [],
  vma: ['pages', 'anon_vma', 'vm_pgoff'],
  anon_vma: ['linked', 'parent', 'root', 'degree', 'num_children', 'num_active_vmas'],
  count: [],
  work: [],
} as const satisfies Record<string, readonly string[]>;

/** A question of `expect`. */
export type QuestionName = keyof typeof questions;

/** What stands in the parentheses of the questions that are not about a page. */
export const counted = {
  count: [
    'page',
    'vma',
    'process',
    'anon_vma',
    'anon_vma_chain',
    'pte_chain',
    'file',
    'address_space',
    'swap_entry',
    'kernel_byte',
  ],
  work: ['links', 'mapcounts', 'added', 'removed', 'compared', 'blocks_touched', 'locks'],
} as const;

export const isVerb = (word: string): word is VerbName => Object.hasOwn(forms, word);
export const isQuestion = (word: string): word is QuestionName => Object.hasOwn(questions, word);

/** The form of a verb, at its full width. */
export const formOf = (verb: VerbName): Form => forms[verb];
