import { Type as T } from 'typebox'
import { parseUri } from '../lib/uri.ts'

export const Playlist = T.String({ description: 'URI of a playlist, as my_playlists gives it' })

/** Parameters of an operation on the playlist. @throws 400 when it is none */
export const playlistParams = (uri: string) => ({ playlist_id: parseUri(uri).id })
