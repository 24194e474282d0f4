import type { Unit } from './unitTable.ts'

/** Two talks of each department: what it speaks about and which laws it explains. */
export const lectureLines: Readonly<Record<string, readonly (readonly [subject: string, laws: string])[]>> = {
  land: [
    ['建房用地怎样才合法', '土地管理法'],
    ['耕地保护的红线', '土地管理法、基本农田保护条例'],
  ],
  urban: [
    ['占道经营首违不罚', '行政处罚法、城市市容和环境卫生管理条例'],
    ['建筑垃圾怎样处置', '固体废物污染环境防治法'],
  ],
  transport: [
    ['货车超限和未密闭运输', '公路安全保护条例'],
    ['农村道路的通行安全', '道路交通安全法'],
  ],
  farming: [
    ['农资经营要守的规矩', '农药管理条例、种子法'],
    ['禁渔期和养殖用药', '渔业法、兽药管理条例'],
  ],
  culture: [
    ['网吧和娱乐场所的未成年人保护', '娱乐场所管理条例'],
    ['出版物经营', '出版管理条例'],
  ],
  fire: [
    ['自建房和小作坊的消防隐患', '消防法'],
    ['电动车充电安全', '消防法'],
  ],
}

/** Days on which law is explained each year: name, date, what about, who leads. */
export const keyDates: readonly (readonly [occasion: string, when: string, theme: string, lead: string])[] = [
  ['中国人民警察节', '1月10日', '人民警察法、治安管理处罚法', 'police'],
  ['三八妇女维权周', '3月8日前后', '妇女权益保障法、反家庭暴力法', 'women'],
  ['消费者权益日', '3月15日', '消费者权益保护法', 'market'],
  ['世界水日、中国水周', '3月22日至28日', '水法、水污染防治法', 'water'],
  ['全民国家安全教育日', '4月15日', '国家安全法、反间谍法', 'politics-law'],
  ['知识产权宣传周', '4月26日前后', '商标法、专利法', 'market'],
  ['职业病防治法宣传周', '4月25日至5月1日', '职业病防治法', 'health'],
  ['民法典宣传月', '5月', '民法典', 'justice'],
  ['防灾减灾日', '5月12日', '突发事件应对法', 'emergency'],
  ['打击和防范经济犯罪宣传日', '5月15日', '刑法', 'police'],
  ['安全生产月', '6月', '安全生产法', 'emergency'],
  ['世界环境日', '6月5日', '环境保护法', 'ecology'],
  ['全国土地日', '6月25日', '土地管理法', 'land'],
  ['国际禁毒日', '6月26日', '禁毒法', 'police'],
  ['测绘法宣传日', '8月29日', '测绘法', 'land'],
  ['网络安全宣传周', '9月', '网络安全法、个人信息保护法', 'internet'],
  ['世界粮食日', '10月16日', '反食品浪费法', 'grain'],
  ['消防日', '11月9日', '消防法', 'fire'],
  ['全国交通安全日', '12月2日', '道路交通安全法', 'police'],
  ['国家宪法日和宪法宣传周', '12月1日至7日', '宪法', 'justice'],
]

type Form = 'square' | 'countryside' | 'market' | 'campus' | 'enterprise' | 'community' | 'organ' | 'performance' | 'contest'

/** Events: day, form, subject, hosts (the first leads), and where it belongs to one, the key date by its place in the list above. */
export const outreachLines: readonly (readonly [on: string, form: Form, subject: string, hosts: readonly string[], keyDate?: number])[] = [
  ['2023-01-10', 'square', '警察节法治宣传', ['police', 'justice'], 0],
  ['2023-01-17', 'market', '年货集市上的普法摊位', ['justice', 'market', 'tobacco']],
  ['2023-02-07', 'organ', '领导干部应知应会党内法规和法律法规', ['justice', 'organisation']],
  ['2023-02-16', 'campus', '开学第一堂法治课', ['education', 'procuratorate', 'police']],
  ['2023-03-08', 'square', '维护妇女权益集中宣传', ['women', 'justice', 'court'], 1],
  ['2023-03-15', 'square', '消费者权益日集中宣传', ['market', 'justice', 'urban'], 2],
  ['2023-03-22', 'countryside', '节水和水污染防治下乡宣传', ['water', 'ecology'], 3],
  ['2023-04-06', 'countryside', '法治宣传下乡：春耕农资打假', ['farming', 'market', 'justice']],
  ['2023-04-14', 'square', '国家安全教育集中宣传', ['politics-law', 'police', 'justice'], 4],
  ['2023-04-25', 'enterprise', '知识产权进企业', ['market', 'court'], 5],
  ['2023-04-27', 'enterprise', '职业病防治进企业', ['health', 'emergency', 'union'], 6],
  ['2023-05-09', 'community', '民法典进社区', ['justice', 'women'], 7],
  ['2023-05-12', 'square', '防灾减灾集中宣传', ['emergency', 'weather', 'fire'], 8],
  ['2023-05-15', 'square', '打击和防范经济犯罪宣传', ['police', 'local-finance', 'rural-bank'], 9],
  ['2023-05-18', 'countryside', '民法典下乡宣传', ['justice', 'court'], 7],
  ['2023-05-25', 'contest', '民法典知识竞赛', ['justice', 'youth', 'union'], 7],
  ['2023-06-01', 'campus', '未成年人保护进校园', ['procuratorate', 'education', 'next-generation']],
  ['2023-06-05', 'square', '环境日集中宣传', ['ecology', 'urban'], 11],
  ['2023-06-14', 'enterprise', '安全生产进企业', ['emergency', 'fire', 'industry'], 10],
  ['2023-06-16', 'market', '四张清单进集市', ['market', 'urban', 'rule-of-law']],
  ['2023-06-21', 'countryside', '土地日下乡宣传', ['land', 'farming'], 12],
  ['2023-06-26', 'square', '禁毒日集中宣传', ['police', 'justice', 'youth'], 13],
  ['2023-07-06', 'countryside', '法治宣传下乡：防汛和安置', ['water', 'emergency', 'justice']],
  ['2023-07-20', 'performance', '法治文艺进广场', ['culture', 'justice', 'library']],
  ['2023-08-10', 'community', '物业纠纷怎样化解', ['housing', 'justice']],
  ['2023-08-29', 'square', '测绘法宣传', ['land'], 14],
  ['2023-09-05', 'campus', '开学法治第一课', ['education', 'police', 'court']],
  ['2023-09-12', 'square', '网络安全宣传', ['internet', 'police', 'telecom'], 15],
  ['2023-09-21', 'enterprise', '保障农民工工资支付', ['labour', 'housing', 'union']],
  ['2023-10-11', 'countryside', '法治宣传下乡：秋收禁烧', ['ecology', 'farming', 'police']],
  ['2023-10-16', 'community', '爱粮节粮宣传', ['grain', 'market'], 16],
  ['2023-10-26', 'countryside', '宅基地和农村建房', ['land', 'housing', 'justice']],
  ['2023-11-09', 'square', '消防日集中宣传', ['fire', 'emergency', 'urban'], 17],
  ['2023-11-23', 'market', '反诈宣传进集市', ['police', 'rural-bank', 'telecom']],
  ['2023-12-01', 'square', '交通安全集中宣传', ['police', 'transport', 'education'], 18],
  ['2023-12-04', 'square', '宪法日集中宣传', ['justice', 'court', 'procuratorate', 'police', 'rule-of-law'], 19],
  ['2023-12-05', 'campus', '宪法晨读', ['education', 'justice'], 19],
  ['2023-12-06', 'countryside', '宪法下乡宣传', ['justice', 'culture'], 19],
  ['2024-01-10', 'square', '警察节法治宣传', ['police', 'justice'], 0],
  ['2024-01-30', 'market', '年货集市上的普法摊位', ['justice', 'market']],
  ['2024-02-22', 'campus', '开学第一堂法治课', ['education', 'procuratorate']],
  ['2024-03-08', 'square', '维护妇女权益集中宣传', ['women', 'justice'], 1],
]

const townPlaces = [
  ['文化广场', 'village-square'],
  ['便民服务中心', 'hall'],
] as const
const streetPlaces = [
  ['人民广场', 'square'],
  ['滨河公园', 'park'],
] as const

/** 45 places: one at the centre of each of the 20 townships and the zone, two in each street, and a second in 18 townships. */
export function boardPlaces(towns: readonly Unit[]): { unit: string; place: string; kind: string }[] {
  const at = ({ id, name }: Unit, [word, kind]: (typeof townPlaces)[number] | (typeof streetPlaces)[number]) => ({
    unit: id,
    place: `${name}${word}`,
    kind,
  })
  const streets = towns.filter(({ kind }) => kind === 'street')
  const rest = towns.filter(({ kind }) => kind !== 'street')
  return [
    ...streets.flatMap((street) => streetPlaces.map((place) => at(street, place))),
    ...rest.map((town) => at(town, townPlaces[0])),
    ...rest.slice(0, 18).map((town) => at(town, townPlaces[1])),
  ]
}
