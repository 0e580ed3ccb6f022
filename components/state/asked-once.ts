/** For SWR: what changes with a build only is asked for once, and twice more when it fails. */
export const ASKED_ONCE = { revalidateOnFocus: false, revalidateIfStale: false, errorRetryCount: 2 } as const;
