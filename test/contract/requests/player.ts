import { get, type Request, type Sample, type Samples } from './request.ts'

const player = '/v1/me/player'

/** A command to whatever plays; kim has no device, so there is nothing to command. */
const commanding = (good: Request, bad?: Request): Sample => ({
  good: [good],
  missing: { ...good, as: 'kim' },
  ...(bad === undefined ? {} : { bad }),
})

/** The player, in an order in which each command makes sense. */
export const playerSamples: Samples = {
  'start-a-users-playback': commanding(
    { url: `${player}/play?device_id={device}`, body: { context_uri: 'spotify:album:{album}' } },
    { url: `${player}/play`, body: { uris: 'none' } },
  ),
  'get-a-users-available-devices': { good: [get(`${player}/devices`)] },
  'get-information-about-the-users-current-playback': {
    good: [get(`${player}?market=SE`)],
    empty: { url: player, as: 'kim' },
    bad: get(`${player}?additional_types=none`),
  },
  'get-the-users-currently-playing-track': {
    good: [get(`${player}/currently-playing`)],
    empty: { url: `${player}/currently-playing`, as: 'kim' },
    bad: get(`${player}/currently-playing?market=none`),
  },
  'add-to-queue': commanding(
    get(`${player}/queue?uri=spotify:track:{track}`),
    get(`${player}/queue?uri=none`),
  ),
  'get-queue': { good: [get(`${player}/queue`)] },
  'skip-users-playback-to-next-track': commanding(get(`${player}/next`)),
  'skip-users-playback-to-previous-track': commanding(get(`${player}/previous`)),
  'seek-to-position-in-currently-playing-track': commanding(
    get(`${player}/seek?position_ms=1000`),
    get(`${player}/seek?position_ms=soon`),
  ),
  // These two belong to the session: they can be set while nothing plays.
  'set-repeat-mode-on-users-playback': {
    good: [get(`${player}/repeat?state=context`)],
    bad: get(`${player}/repeat?state=none`),
    missing: get(`${player}/repeat?state=context&device_id=none`),
  },
  'set-volume-for-users-playback': commanding(
    get(`${player}/volume?volume_percent=50`),
    get(`${player}/volume?volume_percent=101`),
  ),
  'toggle-shuffle-for-users-playback': {
    good: [get(`${player}/shuffle?state=true`)],
    bad: get(`${player}/shuffle`),
    missing: get(`${player}/shuffle?state=true&device_id=none`),
  },
  'pause-a-users-playback': commanding(get(`${player}/pause`)),
  'transfer-a-users-playback': {
    good: [{ url: player, body: { device_ids: ['{device}'], play: true } }],
    bad: { url: player, body: {} },
    missing: { url: player, body: { device_ids: ['none'] } },
  },
  'get-recently-played': {
    good: [get(`${player}/recently-played?limit=1`)],
    bad: get(`${player}/recently-played?after=1&before=2`),
  },
}
