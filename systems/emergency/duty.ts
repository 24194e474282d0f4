import type { Duty } from '../../kernel/file/duty.ts'

/** 每年一演练: every township, street and the zone drills one of its plans at least once a year, villages with it. */
export const yearlyDrill: Duty = {
  id: 'duty.drill',
  title: '每年一演练',
  units: { kind: { in: ['township', 'street', 'zone'] } },
  per: 'year',
  atLeast: 1,
  of: { type: 'plan-drill', unit: 'organiser' },
  from: '2023-01-01',
}
