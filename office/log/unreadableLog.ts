/** A log that cannot be read: what is wrong, on which line, what to do, in Chinese. */
export class UnreadableLog extends Error {
  override readonly name = 'UnreadableLog'
}
