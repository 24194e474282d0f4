import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { amendments } from '../kernel/file/act.ts'
import type { Store } from '../store/store.ts'
import { buildApp } from './app.ts'
import { ClashingType } from './definitions.ts'
import { ourDefinitions } from './ourDefinitions.ts'
import { toy } from './testing/toy.ts'

interface Document {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: object }
}
interface Operation {
  readonly summary?: string
  readonly responses: Readonly<Record<string, unknown>>
  readonly parameters?: readonly { readonly name: string; readonly in: string }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Shape }>> }
  readonly security?: readonly object[]
}
interface Shape {
  readonly properties: { readonly data: { readonly properties: object; readonly required?: readonly string[] } }
}

// No route is called here, so there is nothing to keep.
const serving = (definitions = toy) => ({ store: {} as Store, definitions, settings: { county: '411798', cookieSecret: 'c'.repeat(32) } })
describe.each([
  ['the toy county', toy],
  ['our systems', ourDefinitions],
])('the API document of %s', (_title, definitions) => {
  let app: FastifyInstance
  let document: Document
  beforeAll(async () => {
    app = await buildApp(serving(definitions))
    document = (await app.inject('/api/openapi.json')).json()
  })
  afterAll(() => app?.close())

  test('the document says 3.1, and every act of every procedure is a path of its own with its form', () => {
    expect(document.openapi).toMatch(/^3\.1\./)
    for (const procedure of definitions.procedures.values()) {
      for (const [kind, act] of Object.entries(procedure.acts)) {
        const path = `/api/${procedure.type}${act.from === 'nothing' ? '' : '/{id}'}/acts/${kind}`
        const operation = document.paths[path]?.post
        // Entered by a page of the program's own, never by a form.
        if (act.page) {
          expect(operation, path).toBeUndefined()
          continue
        }
        expect(operation?.summary, path).toContain(act.title)
        const form = operation?.requestBody?.content['application/json']?.schema.properties.data.properties ?? {}
        if (!act.adds) expect(Object.keys(form), path).toEqual((act.data ?? []).map((name) => name.replace('?', '')))
      }
      for (const kind of Object.keys(amendments))
        expect(document.paths, procedure.type).toHaveProperty([`/api/${procedure.type}/{id}/acts/${kind}`])
      expect(document.paths).toHaveProperty([`/api/${procedure.type}`])
    }
  })

  test('every operation says in Chinese what it does, lists its answers, and names each parameter of its path', () => {
    for (const [path, operations] of Object.entries(document.paths))
      for (const [method, operation] of Object.entries(operations)) {
        expect(operation.summary, `${method} ${path}`).toMatch(/\p{Script=Han}/u)
        expect(Object.keys(operation.responses).length, path).toBeGreaterThan(0)
        const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
        const named = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path').map(({ name }) => name)
        expect(named, path).toEqual(inPath)
      }
  })

  test('every reference of the document leads somewhere', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path]) => path ?? '')
    expect(references.length).toBeGreaterThan(0)
    for (const path of new Set(references)) {
      const found = path.split('/').reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], document)
      expect(found, path).toBeDefined()
    }
  })
})

test('secrets are asked for in plain and never shown as they are kept', async () => {
  const app = await buildApp(serving())
  const text = JSON.stringify(((await app.inject('/api/openapi.json')).json() as Document).paths['/api/appeal/acts/receive'])
  expect(text).toContain('证件号码')
  expect(text).not.toContain('digest')
  await app.close()
})

test('a procedure that bears the name of a path of the API is refused at the start', async () => {
  const procedure = [...toy.procedures.values()][0]!
  const definitions = { ...toy, procedures: new Map([['desk', { ...procedure, type: 'desk' }]]) }
  await expect(buildApp(serving(definitions))).rejects.toThrow(ClashingType)
})
