/** A category of the browse pages: `names` by locale, `icons` and `rule` are JSON. */
export type CategoryTable = {
  id: string
  position: number
  name: string
  names: string
  icons: string
  rule: string
}

/** What is featured from one hour of the day to another: `messages` by locale and `rule` are JSON. */
export type FeaturedShelfTable = {
  id: string
  from_hour: number
  to_hour: number
  message: string
  messages: string
  rule: string
}
