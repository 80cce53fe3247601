import { computed, signal } from '@preact/signals'

/** What the SDK last said; null while another device plays, or none. */
export const playback = signal<Spotify.PlaybackState | null>(null)

/** The id of this tab among the user's devices, once it is one. */
export const deviceId = signal<string | undefined>(undefined)

/** What went wrong last with playing, in words. */
export const trouble = signal<string | undefined>(undefined)

/** What plays here. */
export const nowPlaying = computed(() => playback.value?.track_window.current_track)

/** Where playback is, in milliseconds, moved along between the SDK's reports. */
export const position = signal(0)
