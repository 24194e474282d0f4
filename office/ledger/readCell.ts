import { headingName } from './headings.ts'
import type { Read } from './read.ts'
import { readCount } from './readCount.ts'
import { readDay } from './readDay.ts'
import { readDocumentNumber } from './readDocumentNumber.ts'
import { readDivision, readIdNumber, readPhone } from './readIdNumber.ts'
import { type MoneyUnit, readMoney } from './readMoney.ts'
import { readWords } from './readWords.ts'
import { readYesNo } from './readYesNo.ts'

/** The readers of single cells by the kind of value. */
export const cellReaders = {
  date: (raw: string): Read<unknown> => readDay(raw),
  money: (raw: string, unit?: MoneyUnit): Read<unknown> => readMoney(raw, unit),
  count: (raw: string): Read<unknown> => readCount(raw),
  docno: (raw: string | null): Read<unknown> => readDocumentNumber(raw),
  idcard: (raw: string): Read<unknown> => readIdNumber(raw),
  phone: (raw: string): Read<unknown> => readPhone(raw),
  bool: (raw: string): Read<unknown> => readYesNo(raw),
  division: (raw: string): Read<unknown> => readDivision(raw),
  text: (raw: string): Read<unknown> => readWords(raw),
  header: (raw: string): Read<unknown> => ({ status: 'ok', value: headingName(raw) }),
} as const
