import { Button } from 'antd'
import { useNavigate } from 'react-router'
import type { DryRun } from './answers.ts'
import type { Changing } from './useChange.ts'

/** A step of an import as it is drawn: the dry run, and the way to say more of it. */
export interface StepProps extends Changing {
  readonly shown: DryRun
}

/** The way on and back, at the foot of each step. */
export function Ways({ back, on, words }: { back?: string; on?: string; words?: string }) {
  const navigate = useNavigate()
  return (
    <div className="ways no-print">
      {back && <Button onClick={() => navigate(back)}>上一步</Button>}
      {on && (
        <Button type="primary" onClick={() => navigate(on)}>
          {words}
        </Button>
      )}
    </div>
  )
}
