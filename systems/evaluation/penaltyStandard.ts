import type { Standard } from '../../kernel/file/standard.ts'
import { basis } from './penaltyBasis.ts'
import { points } from './penaltyPoints.ts'

/**
 * 行政处罚案卷评查标准, for files of the ordinary procedure: one standard, used as a hint while drafting, as a gate at approval and as the
 * score at review. It names acts and facts of the type `penalty` and imports nothing of it; a test holds the names.
 */
export const penaltyStandard: Standard = {
  id: 'penalty-2022',
  title: '行政处罚案卷评查标准（2022年版样式）',
  of: 'penalty',
  items: [...basis, ...points],
  grades: [
    { id: 'excellent', title: '优秀', from: 900, worst: 30 },
    { id: 'qualified', title: '合格', from: 600 },
    { id: 'unqualified', title: '不合格', from: 0 },
  ],
}
