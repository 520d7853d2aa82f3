import { file } from "../addresses.js";

export default {
  pagination: { data: "newsroom.stories", size: 1, alias: "story" },
  permalink: ({ story }) => file(story.url),
};
