export type RowKind = 'data' | 'total' | 'footer' | 'group'

const squeezed = (text: string): string => text.replace(/[\s\u3000\u00a0]+/g, '')

/** 合计, 小 计, 本页小计, 总计：47件, 以上共47件: a row that sums others. */
export const isTotal = (text: string): boolean =>
  /^(本页|本表|全县|全年|累计|以上)?(小计|合计|总计|共计|总数|累计)([:：（(].*|\d.*|[件个人]?)$/.test(squeezed(text)) ||
  /^(本页|本表|全县|全年|累计|以上)?共[:：]?\d+[件起宗][。.]?$/.test(squeezed(text))

/** 填表人：, 审核人：, （此页无正文）, 备注：…, 注：…: what stands under a table. */
export function isFooter(text: string): boolean {
  const bare = squeezed(text)
  return (
    /^(填表人|制表人|填报人|经办人|审核人|复核人|负责人|分管领导|主要领导|单位负责人|联系人|联系电话|填表日期|填报日期|填报时间|制表日期|制表时间|报送时间|单位[（(]?(盖章|公章)|[（(]?盖章|[（(]?公章)[）)]?[:：]/.test(
      bare,
    ) ||
    /^[（(]?(此页无正文|以下空白|此表一式|本页无正文)/.test(bare) ||
    /^(备注|注|说明|填表说明|填报说明|附注)[:：\d]/.test(bare) ||
    /^[（(](单位)?(盖章|公章)[）)]$/.test(bare)
  )
}

/** 一、城管局（12件）: a heading among the rows, for those below it. */
export const isGroup = (text: string): boolean =>
  /^([一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十]+[）)])/.test(squeezed(text)) ||
  /[（(]\d+[件起宗个人户][）)]$/.test(squeezed(text))

/** What kind of row begins with this text, where nothing else is known of it. */
export function rowKind(text: string): RowKind {
  return isTotal(text) ? 'total' : isFooter(text) ? 'footer' : isGroup(text) ? 'group' : 'data'
}
