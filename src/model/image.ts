/**
 * A picture as the catalog knows it. `url` is absolute, or a path of this server that starts
 * with "/" and is completed with the public address when it is shown.
 */
export type Image = { url: string; width: number | null; height: number | null }
