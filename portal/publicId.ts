const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const written = /^[a-p]{8}(-[a-p]{4}){3}-[a-p]{12}$/

/** Hexadecimal in letters alone: a chance row of figures in an address is else taken for somebody's telephone number by whoever looks for one. */
export const inLetters = (hex: string): string => hex.replace(/\d/g, (figure) => String.fromCharCode(103 + Number(figure)))

/** The id of a record as its public address bears it. */
export const publicId = (id: string): string => (uuid.test(id) ? inLetters(id) : id)

/** The id that an address bears. */
export const idFrom = (address: string): string =>
  written.test(address) ? address.replace(/[g-p]/g, (letter) => String(letter.charCodeAt(0) - 103)) : address
