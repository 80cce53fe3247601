import type { Tool } from '../tool.ts'
import { pause, seek, setModes, setVolume, skip } from './controls.ts'
import { createPlaylist } from './create-playlist.ts'
import { devices, transfer } from './devices.ts'
import { editPlaylist } from './edit-playlist.ts'
import { getItem } from './get-item.ts'
import { myLibrary, save } from './library.ts'
import { nowPlaying } from './now-playing.ts'
import { play } from './play.ts'
import { getPlaylist, myPlaylists } from './playlists.ts'
import { queueAdd, queueGet } from './queue.ts'
import { search } from './search.ts'
import { history, top } from './taste.ts'

/** Every tool, in the order in which they are listed, which stays. */
export const tools: readonly Tool[] = [
  search,
  getItem,
  nowPlaying,
  play,
  pause,
  skip,
  seek,
  setVolume,
  setModes,
  queueAdd,
  queueGet,
  devices,
  transfer,
  myPlaylists,
  getPlaylist,
  createPlaylist,
  editPlaylist,
  save,
  myLibrary,
  history,
  top,
]
