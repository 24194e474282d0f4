import { type ParseArgsConfig, parseArgs } from 'node:util'

type Options = NonNullable<ParseArgsConfig['options']>

/** A command line that cannot be carried out; the message says what is wrong and what may be written instead. */
export class BadArguments extends Error {
  override readonly name = 'BadArguments'
}

/**
 * Reads a command's arguments by the declared options. `--json` and `--help` are understood by every command.
 * @param usage the command's usage line, printed with every complaint
 * @throws BadArguments in Chinese: an option that does not exist, lacks its value, or is given one it does not take
 */
export function readArguments<const O extends Options>(argv: readonly string[], options: O, usage: string) {
  try {
    return parseArgs({
      args: [...argv],
      options: { ...options, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as O & {
        json: { type: 'boolean' }
        help: { type: 'boolean' }
      },
      allowPositionals: true,
      strict: true,
    })
  } catch (error) {
    throw new BadArguments(`${complaint(error)}\n${usage}`)
  }
}

function complaint(error: unknown): string {
  const { code, message } = error as { code?: string; message: string }
  const option = /'(-[^' ]*)/.exec(message)?.[1] ?? ''
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `没有“${option}”这个选项，请核对后重新输入。`
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return `选项“${option}”的写法不对：要么缺少取值，要么不应带取值。`
  return `命令行无法识别：${message}`
}
