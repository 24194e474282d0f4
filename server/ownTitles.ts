/** What the columns of every file are called. */
export const ownTitles: Readonly<Record<string, string>> = {
  state: '状态',
  unit: '单位',
  outcome: '结果',
  edition: '适用的规定',
  holder: '承办人',
  opened: '登记日期',
  closed: '办结日期',
}
