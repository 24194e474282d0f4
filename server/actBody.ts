import { z } from 'zod'
import type { Day } from '../kernel/time/day.ts'
import { malformed } from './refusals.ts'

/** What stands around the data of every act (行为的办理信息). The data itself is judged by the procedure, not here. */
export const envelope = z.strictObject({
  id: z.uuid().meta({ title: '行为标识', description: '由客户端生成的UUID；同一标识重复提交只办理一次' }),
  on: z.iso.date().meta({ title: '办理日期', description: '法律意义上的日期，格式为2024-03-11' }),
  capacity: z.string().min(1).max(40).meta({ title: '办理身份', description: '须为本账号具有的身份之一' }),
  unit: z.string().min(1).max(40).optional().meta({ title: '代表的单位', description: '在多个单位具有同一身份的，写明以哪个单位办理' }),
  behalf: z.string().min(1).max(40).optional().meta({ title: '被代办人', description: '依授权代办的，写明授权人的人员标识' }),
  data: z.record(z.string(), z.unknown()).meta({ title: '内容' }),
  expect: z.int().min(0).optional().meta({ title: '所见的最后一号行为', description: '期间他人已办理的，答复409' }),
  reason: z.string().min(1).max(2000).optional().meta({ title: '理由' }),
})

export interface ActBody extends Omit<z.infer<typeof envelope>, 'on'> {
  readonly on: Day
}

/** @throws Problem 400 with every fault of the envelope at once */
export function readEnvelope(body: unknown): ActBody {
  return readBody(envelope, body) as ActBody
}

/** A body read by a schema. @throws Problem 400 with every fault at once, in Chinese */
export function readBody<S extends z.ZodObject<z.ZodRawShape>>(schema: S, body: unknown): z.infer<S> {
  if (body === null || typeof body !== 'object' || Array.isArray(body))
    throw malformed([{ about: '', says: '请求内容应为一个JSON对象', way: '请按接口说明组织内容' }])
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data as z.infer<S>
  throw malformed(parsed.error.issues.flatMap((issue) => faults(schema, issue)))
}

function faults(schema: z.ZodObject<z.ZodRawShape>, issue: z.core.$ZodIssue) {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ about: key, says: `没有“${key}”这一项`, way: `可填写：${Object.keys(schema.shape).join('、')}` }))
  const about = issue.path.map(String).join('.')
  const field = schema.shape[String(issue.path[0] ?? '')] as z.ZodType | undefined
  const meta = field?.meta() as { title?: string; description?: string } | undefined
  const title = meta?.title ? `“${meta.title}”（${about}）` : `“${about}”`
  if (issue.code === 'invalid_type' && issue.input === undefined)
    return [{ about, says: `缺少${title}`, way: meta?.description ?? '请补填' }]
  return [{ about, says: `${title}${wrong(issue)}`, way: meta?.description ?? '请按接口说明填写' }]
}

function wrong(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_small') return '内容过少'
  if (issue.code === 'too_big') return '内容过多'
  if (issue.code === 'invalid_format' && issue.format === 'date') return '不是有效日期'
  if (issue.code === 'invalid_format' && issue.format === 'uuid') return '不是有效的UUID'
  return '填写的内容类型不对'
}
