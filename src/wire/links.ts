import type { Image } from '../model/image.ts'
import type { View } from './view.ts'

type Kind = 'album' | 'artist' | 'track' | 'playlist' | 'user' | 'show' | 'episode'

/** The four fields every object has that say where it is. */
export function links(kind: Kind, id: string, view: View) {
  const segment = encodeURIComponent(id)
  return {
    external_urls: { spotify: `${view.open}/${kind}/${segment}` },
    href: `${view.base}/v1/${kind}s/${segment}`,
    id,
    type: kind,
    uri: `spotify:${kind}:${segment}`,
  }
}

/** Images with addresses that clients can load; ours are kept without a host. */
export const presentImages = (images: readonly Image[], view: View) =>
  images.map(({ url, height, width }) => ({
    url: url.startsWith('/') ? view.base + url : url,
    height,
    width,
  }))

/** The address of a preview, or null; ours are kept without a host. */
export const presentPreview = (url: string | null, view: View) =>
  url?.startsWith('/') ? view.base + url : url
