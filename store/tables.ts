const typed = [
  'kind1',
  'kind2',
  'kind3',
  'kind4',
  'kind5',
  'kind6',
  'day1',
  'day2',
  'day3',
  'day4',
  'amount1',
  'amount2',
  'amount3',
  'amount4',
]
const common = [
  'county',
  'id',
  'type',
  'number',
  'title',
  'unit',
  'sees',
  'holder',
  'state',
  'outcome',
  'edition',
  'opened',
  'closed',
  ...typed,
]

/** The columns of the tables that hold files, as loading, rebuilding and verifying write and compare them. */
export const tableColumns = {
  act: ['county', 'file', 'seq', 'type', 'id', 'kind', 'day', 'recorded_at', 'actor', 'data', 'seen', 'number', 'canonical', 'prev', 'hash'],
  file: [...common, 'terms', 'seq', 'recorded_at', 'hash', 'search', 'words', 'body'],
  file_past: [...common, 'terms', 'seq', 'recorded_at', 'until'],
  term: ['county', 'file', 'name', 'value', 'sees'],
  clock: [
    'county',
    'file',
    'clock',
    'n',
    'rule',
    'started',
    'due',
    'opens',
    'warn',
    'met',
    'stopped',
    'paused',
    'provisional',
    'lapses',
    'type',
    'unit',
    'sees',
    'holder',
    'title',
    'number',
  ],
  finding: ['county', 'file', 'rule', 'n', 'code', 'act', 'day', 'text', 'law', 'article', 'type', 'unit', 'sees'],
  link: ['county', 'from', 'field', 'to', 'sees'],
  secret: ['county', 'id', 'digest', 'kind', 'key_version', 'sealed'],
} as const satisfies Record<string, readonly string[]>

/** Tables worked out from acts, each with the column that names the file. */
export const projections = { file: 'id', file_past: 'id', term: 'file', clock: 'file', finding: 'file', link: 'from' } as const
export type Projection = keyof typeof projections
