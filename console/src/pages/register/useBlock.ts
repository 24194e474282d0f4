import { useState } from 'react'

/** A place in the table: row and column, both from nought. */
export interface Place {
  readonly row: number
  readonly column: number
}

/** The cell the keyboard stands on, and the block chosen with it, as in a spreadsheet. */
export function useBlock(rows: number, columns: number) {
  const [at, setAt] = useState<Place>({ row: 0, column: 0 })
  const [from, setFrom] = useState<Place>({ row: 0, column: 0 })
  const within = ({ row, column }: Place): Place => ({
    row: Math.max(0, Math.min(rows - 1, row)),
    column: Math.max(0, Math.min(columns - 1, column)),
  })
  const go = (to: Place, extend = false) => {
    const next = within(to)
    setAt(next)
    if (!extend) setFrom(next)
    return next
  }
  const block = {
    top: Math.min(at.row, from.row),
    bottom: Math.max(at.row, from.row),
    left: Math.min(at.column, from.column),
    right: Math.max(at.column, from.column),
  }
  const several = block.top !== block.bottom || block.left !== block.right
  const holds = ({ row, column }: Place) => row >= block.top && row <= block.bottom && column >= block.left && column <= block.right
  return { at, go, block, several, holds }
}
