const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const written = /^[a-p]{8}(-[a-p]{4}){3}-[a-p]{12}$/

/**
 * The id of a record as its public address bears it: in letters alone, so that no chance row of figures is taken for somebody's number
 * by those who look through public pages for them.
 */
export const publicId = (id: string): string =>
  uuid.test(id) ? id.replace(/\d/g, (figure) => String.fromCharCode(103 + Number(figure))) : id

/** The id that an address bears. */
export const idFrom = (address: string): string =>
  written.test(address) ? address.replace(/[g-p]/g, (letter) => String(letter.charCodeAt(0) - 103)) : address
