/** Where the stories are. `STORIES` names another folder: of the build for its pages, of a server for what its service gives. */
export const STORIES = process.env.STORIES || "data/stories";
