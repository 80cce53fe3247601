/**
 * A recording's ISRC: country XX, which no country has, so that it is nobody's. `owner` is the
 * number of the album artist (0 to 999) and `number` the recording's among theirs (0 to 99).
 */
export function isrc(year: string, owner: number, number: number): string {
  const designation = String(owner * 100 + number).padStart(5, '0')
  return `XXRPR${year.slice(2, 4)}${designation}`
}

/** A barcode that is right in itself; a 4 in front is for use inside one shop. */
export function upc(number: number): string {
  const digits = `4${String(number).padStart(10, '0')}`
  const sum = [...digits].reduce(
    (total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 3 : 1),
    0,
  )
  return `${digits}${(10 - (sum % 10)) % 10}`
}
