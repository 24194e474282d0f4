import { AlignmentType, ImageRun, LineRuleType, Paragraph } from 'docx'
import qrcode from 'qrcode'
import type { DocumentTree } from '../../kernel/report/documentTree.ts'

/** Pixels of a code on the page: some three centimetres. */
const side = 120

/** The images of a document's codes (二维码) by their addresses, drawn beforehand because drawing waits. */
export async function codesOf({ blocks }: DocumentTree): Promise<ReadonlyMap<string, Buffer>> {
  const addresses = blocks.flatMap((block) => (block.kind === 'code' ? [block.address] : []))
  return new Map(
    await Promise.all(
      addresses.map(
        async (address) => [address, await qrcode.toBuffer(address, { errorCorrectionLevel: 'M', scale: 8, margin: 4 })] as const,
      ),
    ),
  )
}

/** A code in the middle of the page, and its words below it. */
export function codeParts(address: string, caption: string, codes: ReadonlyMap<string, Buffer>): Paragraph[] {
  const image = new ImageRun({
    type: 'png',
    data: codes.get(address) ?? Buffer.alloc(0),
    transformation: { width: side, height: side },
    altText: { name: caption, title: caption, description: address },
  })
  // A line of fixed height would cut the image.
  const spacing = { before: 200, line: 240, lineRule: LineRuleType.AUTO }
  return [
    new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, spacing, children: [image] }),
    new Paragraph({ alignment: AlignmentType.CENTER, text: caption }),
  ]
}
