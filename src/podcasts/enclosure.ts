import type { Enclosure } from './feed.ts'
import { bytesOf } from './values.ts'
import { attribute, elements, type XmlValue } from './xml.ts'

/**
 * What is played of an item: its first sound, else its first moving picture, else the first file of
 * which nobody says what it is. Pictures and documents are none. The address is as it stands there
 * (resolved where it is relative), so that a bad one can be reported.
 */
export function enclosureOf(item: XmlValue, base: string): Enclosure | undefined {
  const holders = [item, ...elements(item, 'media:group')]
  const found = [
    ...elements(item, 'enclosure').map((node) => fileOf(node, 'url', 'length')),
    ...elements(item, 'link', 'atom:link')
      .filter((node) => attribute(node, 'rel') === 'enclosure')
      .map((node) => fileOf(node, 'href', 'length')),
    ...holders
      .flatMap((holder) => elements(holder, 'media:content'))
      .map((node) => fileOf(node, 'url', 'fileSize')),
  ].filter(({ url }) => url !== '')
  const best =
    found.find(({ mimeType }) => mimeType.startsWith('audio/')) ??
    found.find(({ mimeType }) => mimeType.startsWith('video/')) ??
    found.find(({ mimeType }) => !isStill.test(mimeType))
  return best && { ...best, url: URL.parse(best.url, base || undefined)?.href ?? best.url }
}

function fileOf(node: XmlValue, address: string, length: string): Enclosure {
  const url = attribute(node, address)
  const stated = attribute(node, 'type').toLowerCase()
  const ending = /\.(\w+)(?:[?#].*)?$/.exec(url)?.[1]?.toLowerCase() ?? ''
  const mimeType = /^\w+\/[\w.+-]+$/.test(stated) ? stated : (endings[ending] ?? '')
  return { url, mimeType, bytes: bytesOf(attribute(node, length)) }
}

const isStill = /^(image|text)\/|^application\/(pdf|epub|zip|x-bittorrent|json|xml)/

const endings: Record<string, string> = {
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  flac: 'audio/flac',
  wav: 'audio/wav',
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  mov: 'video/quicktime',
  webm: 'video/webm',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  pdf: 'application/pdf',
}
