/** Layers from the bottom up; each may import itself and what stands before it in `below`. */
const layers = {
  kernel: {
    below: [],
    why: 'The kernel holds the law of files and is worked by every layer; knowing none of them keeps it testable by itself.',
  },
  systems: {
    below: ['kernel'],
    why: 'A county system is a table in kernel words; it must read the same in server, sample, console and test.',
  },
  sample: {
    below: ['kernel', 'systems'],
    why: "The sample county is made, not stored: loading it is the store's work, so that both ways of loading can be compared.",
  },
  store: {
    below: ['kernel', 'systems'],
    why: 'The store keeps what the kernel computed; were it to know requests or documents, it could not serve the command line.',
  },
  office: {
    below: ['kernel', 'systems'],
    why: 'Writing a document needs its contents, never a connection: the same document comes from a test, a job or a command.',
  },
  server: {
    below: ['kernel', 'systems', 'store', 'office', 'sample', 'portal'],
    why: 'The server brings facts in and takes answers out; it is started by the command line, never the other way.',
  },
  portal: {
    below: ['kernel', 'systems'],
    why: 'Public pages are drawn from values handed to them, so that nothing unpublished can be reached from a template.',
  },
  console: {
    below: ['kernel', 'systems'],
    why: 'The console runs in the browser and may share only what is pure; all else it asks over HTTP.',
  },
}

const edges = 'cli|tools|e2e|examples'
const names = Object.keys(layers)
const inside = (layer) => `^${layer}/`
const others = (allowed) => [...names.filter((name) => !allowed.includes(name)), edges].join('|')
const tests = '\\.test\\.tsx?$'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...names.map((name) => ({
      name: `layer-${name}`,
      comment: layers[name].why,
      severity: 'error',
      // A test may bring in what it compares against, such as the store loading the sample county.
      from: { path: inside(name), pathNot: tests },
      to: { path: `^(${others([name, ...layers[name].below])})/` },
    })),
    {
      name: 'kernel-needs-zod-alone',
      comment: 'Whoever reads or re-uses the kernel needs to know one library; a second one needs a decision, not an import.',
      severity: 'error',
      from: { path: '^kernel/', pathNot: tests },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'], pathNot: 'node_modules/zod/' },
    },
    {
      name: 'pure-does-no-input-output',
      comment:
        'What is computed from acts must come out the same anywhere and any day: no disk, no network, no process. Digests are computed, hence crypto.',
      severity: 'error',
      from: { path: '^(kernel|systems|sample)/', pathNot: tests },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    },
    {
      name: 'systems-stand-alone',
      comment: 'Removing or adding a county system is one folder and one line; what two systems share is in reactions.ts or figures.ts.',
      severity: 'error',
      from: { path: '^systems/([^/]+)/', pathNot: tests },
      to: { path: '^systems/[^/]+/', pathNot: '^systems/$1/' },
    },
    {
      name: 'database-driver-in-the-store',
      comment: 'Scope is set where the connection is taken; a query made elsewhere could run without it and read another county.',
      severity: 'error',
      from: { path: '^(kernel|systems|sample|office|server|portal|console|cli)/', pathNot: tests },
      to: { path: 'node_modules/(pg|pg-pool|kysely)/' },
    },
    {
      name: 'office-formats-in-the-office',
      comment: "Libraries of docx and xlsx change; their quirks stay behind the office's own functions.",
      severity: 'error',
      from: { pathNot: ['^office/', tests, '^tools/', '^e2e/'] },
      to: { path: 'node_modules/(docx|@protobi/exceljs|mammoth)/' },
    },
    {
      name: 'no-test-support-in-the-program',
      comment: 'Test databases run without regard for the disk; no program a county runs may reach them.',
      severity: 'error',
      from: { pathNot: ['/testing/', tests, '^tools/', '^e2e/'] },
      to: { path: ['/testing/', tests] },
    },
    {
      name: 'no-circle',
      comment: 'Two files that need each other can be neither read nor tested one at a time.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-missing',
      comment: "An import that resolves here by accident (another package's library, a file not there) breaks a fresh clone.",
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-library-of-development',
      comment: 'An installation without development libraries must run.',
      severity: 'error',
      from: { path: `^(${[...names, 'cli'].join('|')})/`, pathNot: [tests, '/testing/', '^console/'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // What was built is not what was written.
    exclude: { path: '^console/dist/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
}
