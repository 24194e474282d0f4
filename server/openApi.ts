import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'

const json = (schema: object) => ({ content: { 'application/json': { schema } } })
const component = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const text = { type: 'string' }
const strings = (...names: string[]) => Object.fromEntries(names.map((name) => [name, text]))

/** Shapes that many answers share, by name. */
const schemas = {
  Refusal: {
    type: 'object',
    title: '不予办理的原因',
    required: ['code', 'title', 'says', 'way', 'message'],
    properties: strings('code', 'title', 'about', 'says', 'way', 'source', 'message'),
  },
  Problem: {
    type: 'object',
    title: '错误',
    required: ['code', 'message', 'way', 'requestId'],
    properties: strings('code', 'message', 'way', 'requestId'),
  },
  Refused: {
    type: 'object',
    title: '不予办理',
    required: ['code', 'message', 'way', 'requestId', 'refusals'],
    properties: { ...strings('code', 'message', 'way', 'requestId'), refusals: { type: 'array', items: component('Refusal') } },
  },
  Entered: {
    type: 'object',
    title: '已办理',
    required: ['id', 'type', 'seq', 'state', 'title', 'repeated'],
    properties: {
      ...strings('id', 'type', 'title', 'number'),
      seq: { type: 'integer', title: '行为序号' },
      state: { type: 'object', properties: strings('code', 'title') },
      repeated: { type: 'boolean', title: '是否重复提交' },
    },
  },
  Moved: {
    type: 'object',
    title: '本卷已有新的办理',
    properties: {
      ...strings('code', 'message', 'way', 'requestId'),
      acts: {
        type: 'array',
        items: { type: 'object', properties: { seq: { type: 'integer' }, ...strings('kind', 'title', 'on', 'name', 'capacity') } },
      },
    },
  },
}

const problem = (description: string) => ({ description, ...json(component('Problem')) })

/** Answers by the kind of route; they are documented here and not compiled, since only lists gain from a compiled serializer. */
const answers = {
  act: {
    200: { description: '同一行为已经办理，答复与首次相同', ...json(component('Entered')) },
    201: { description: '已办理', ...json(component('Entered')) },
    400: { description: '请求内容有误，全部错误一次列出', ...json(component('Refused')) },
    401: problem('未登录'),
    403: problem('无权办理，或者缺少防跨站令牌'),
    404: problem('没有这一卷，或者不在查阅范围内'),
    409: { description: '期间他人已办理，列出其内容', ...json(component('Moved')) },
    422: { description: '不能办理，全部原因一次列出', ...json(component('Refused')) },
  },
  read: {
    200: { description: '成功' },
    400: problem('查询条件有误'),
    401: problem('未登录'),
    403: problem('无权查阅'),
    404: problem('没有找到'),
  },
} as const

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Which answers the document lists for the route; `read` where nothing is said. */
    answers?: keyof typeof answers
  }
}

/** Registers the OpenAPI 3.1 document: drawn from the routes, which are drawn from the definitions. */
export async function describeApi(
  app: FastifyInstance,
  tags: readonly { readonly name: string; readonly description: string }[],
): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '准绳接口',
        version: '1',
        description:
          '每一类卷的办理、查询接口均由其程序定义生成。日期均为法律意义上的日期（YYYY-MM-DD），金额以分为单位，字段标有per的以其per分之一为单位。在多个单位任职的，可在请求头x-unit写明以哪个单位的身份查阅。',
      },
      tags: tags.map((tag) => ({ ...tag })),
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'zhunsheng' },
          csrf: { type: 'apiKey', in: 'header', name: 'x-csrf-token' },
        },
      },
      security: [{ session: [] }],
    },
    transform: ({ schema, url, route }) => ({ schema: { ...schema, ...documented(schema, route) }, url }),
    transformObject: (document) => {
      const made = 'openapiObject' in document ? document.openapiObject : document.swaggerObject
      return { ...made, components: { ...(made as { components?: object }).components, schemas } } as typeof made
    },
  })
}

type Described = { readonly response?: unknown } | undefined

function documented(
  schema: Described,
  route: { readonly method: string | string[]; readonly config?: { answers?: keyof typeof answers; public?: boolean } },
) {
  const kind = route.config?.answers ?? 'read'
  const writes = [route.method].flat().some((method) => ['POST', 'PUT', 'DELETE'].includes(method))
  return {
    response: { ...answers[kind], ...(schema?.response as object | undefined) },
    ...(route.config?.public ? { security: [] } : writes ? { security: [{ session: [], csrf: [] }] } : {}),
  }
}
