import type ExcelJS from '@protobi/exceljs'
import type { Target } from '../ledger/targets.ts'
import { headed, styleHead, widthOf } from './ledger.ts'
import { columnLetters } from './ledgerColumns.ts'
import { type BookInMaking, writtenBook } from './writtenBook.ts'

/** Rows that offer the choices of a column. */
const offered = 2000

/** Excel takes no longer list in place. */
const longestList = 255

/**
 * An empty ledger to be filled in, as xlsx: the head with required columns in red and choices to pick from; an example; how each column is
 * filled; and which further columns may be added for what came after.
 * @param title what opens a file, in words
 */
export function ledgerTemplate(title: string, opening: string, targets: readonly Target[]): Promise<Buffer> {
  const own = targets.filter(({ id, act, opens }) => id !== '$remark' && (id.startsWith('$') || act === opening || opens))
  const columns = own.map((target) => (target.id === `day:${opening}` ? { ...target, required: true } : target))
  const more = targets.filter((target) => !own.includes(target))
  return writtenBook((book) => {
    const sheet = book.addWorksheet('台账', { views: [{ state: 'frozen', ySplit: 1 }] })
    sheet.columns = columns.map((target) => ({
      header: headed(target.title, target.kind),
      width: target.column ? widthOf(target.column) : 14,
    }))
    styleHead(sheet.getRow(1))
    for (const [at, target] of columns.entries()) {
      const { column, kind, required } = target
      if (required) sheet.getCell(1, at + 1).font = { bold: true, color: { argb: 'FFC00000' } }
      sheet.getCell(1, at + 1).note = `${required ? '必填。' : ''}${howToFill(target)}`
      if (!column?.many && !column?.items)
        offer(sheet, columnLetters(at + 1), kind === 'yes-no' ? ['是', '否'] : Object.values(column?.meta.options ?? {}))
      // What looks like a number must stay as it is typed.
      if (!['count', 'money'].includes(kind)) sheet.getColumn(at + 1).numFmt = '@'
    }
    const shown = book.addWorksheet('示例')
    shown.addRow(columns.map(({ title: name, kind }) => headed(name, kind)))
    shown.addRow(columns.map(example))
    styleHead(shown.getRow(1))
    describe(book, '填写说明', columns, `“${title}”开始的日期`, opening)
    describe(book, '可以加的列', more, '', opening)
  })
}

function describe(book: BookInMaking, name: string, targets: readonly Target[], day: string, opening: string): void {
  const about = book.addWorksheet(name)
  about.columns = [
    { header: '列', width: 28 },
    { header: '是否必填', width: 10 },
    { header: '填写方法', width: 90 },
    { header: '示例', width: 30 },
  ]
  styleHead(about.getRow(1))
  for (const target of targets)
    about.addRow([
      headed(target.title, target.kind),
      target.required ? '必填' : '',
      target.id === `day:${opening}` ? `${day}；${howToFill(target)}` : howToFill(target),
      example(target),
    ])
}

/** How a column is to be filled in. */
export function howToFill({ id, kind, column }: Target): string {
  const one = () => {
    switch (kind) {
      case 'number':
        return '印发的文号，照原样填；用来识别同一件，系统不另编号'
      case 'remark':
        return '随卷保留，不作为数据'
      case 'day':
        return id.startsWith('day:') ? '办理这一环节的日期；填了日期，这一环节就登入案卷' : '日期，如 2024-03-11'
      case 'money':
        return '金额，以元为单位，最多两位小数；以万元填的，标题改写“（万元）”'
      case 'count':
        return column?.meta.per ? `数字，最多${Math.log10(column.meta.per)}位小数` : '非负整数'
      case 'yes-no':
        return '是、否'
      case 'unit':
        return '单位的全称、简称或者编号'
      case 'person':
        return '人员姓名或者编号；有同名的填编号'
      case 'ref':
        return '所引用案卷的文号、标题或者卷编号'
      case 'secret':
        return '完整号码；加密保存，不以原文显示'
      default:
        return column?.meta.options ? Object.values(column.meta.options).join('、') : '文字'
    }
  }
  return [one(), column?.many && '可填多项，以“、”隔开', column?.items && '有几个的，各列按同一顺序以“；”隔开'].filter(Boolean).join('；')
}

function example({ kind, column, title }: Target): string | number {
  const options = Object.values(column?.meta.options ?? {})
  if (options[0] !== undefined) return column?.many && options[1] !== undefined ? `${options[0]}、${options[1]}` : options[0]
  switch (kind) {
    case 'number':
      return '宁市监罚决〔2024〕12号'
    case 'day':
      return '2024-03-11'
    case 'money':
      return 20_000
    case 'count':
      return 3
    case 'yes-no':
      return '是'
    case 'unit':
      return '市场监督管理局'
    case 'person':
      return '张三'
    case 'secret':
      return column?.meta.mask === 'phone' ? '13800000000' : '11010519491231002X'
    case 'ref':
      return ''
    default:
      return /姓名|名称/.test(title) ? '张三' : ''
  }
}

interface Validated {
  readonly dataValidations: { add(range: string, rule: ExcelJS.DataValidation): void }
}

/** The library has this for whole ranges; its types leave it out. */
function offer(sheet: ExcelJS.Worksheet, letters: string, options: readonly string[]): void {
  const list = options.join(',')
  if (options.length === 0 || list.length > longestList || options.some((option) => option.includes(','))) return
  const rule: ExcelJS.DataValidation = { type: 'list', allowBlank: true, formulae: [`"${list}"`] }
  ;(sheet as unknown as Validated).dataValidations.add(`${letters}2:${letters}${offered}`, rule)
}
