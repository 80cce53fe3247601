import type { Image } from './image.ts'

/** A user as the Web API shows them; who may see which part is the presenter's business. */
export type Profile = {
  id: string
  displayName: string
  /** '' when unknown. */
  email: string
  country: string
  product: string
  /** Whether explicit content is kept from them. */
  isExplicitFiltered: boolean
  images: Image[]
  /** The immutable pseudonymous id. */
  accountId: string
  followers: number
}
