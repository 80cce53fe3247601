/** Facts about this installation, such as when the demo world was loaded. */
export type SettingTable = { name: string; value: string }
