import { expect, test } from 'vitest'
import type { FilePageAnswer, ShownFact } from '../../api/types.ts'
import { maskingFor } from './masking.ts'

const applicants: ShownFact = {
  name: 'applicants',
  title: '申请人',
  kind: 'party',
  value: [
    { kind: 'natural', name: '欧阳明' },
    { kind: 'legal', name: '宁川县某公司' },
  ],
  shown: '欧阳明、宁川县某公司',
}
const phone: ShownFact = {
  name: 'phone',
  title: '联系电话',
  kind: 'secret',
  value: { mask: '138****0000', ref: 'r' },
  shown: '138****0000',
}
const file = { facts: [applicants, phone] } as unknown as FilePageAnswer

test('存档的照旧；给当事人的不印证件和电话；公开的自然人只印姓，办理人不印姓名', () => {
  const [own, party, open] = (['own', 'party', 'public'] as const).map((one) => maskingFor(one, file))
  expect([own?.fact(phone), party?.fact(phone), open?.fact(phone)]).toEqual(['138****0000', '已隐去', '已隐去'])
  expect([own?.text('欧阳明不服'), party?.text('欧阳明不服'), open?.text('欧阳明不服')]).toEqual(['欧阳明不服', '欧阳明不服', '欧阳某不服'])
  expect(open?.fact(applicants)).toBe('欧阳某、宁川县某公司')
  expect([own?.actor('李某'), open?.actor('李某')]).toEqual(['李某', ''])
})
