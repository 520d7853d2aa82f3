// Midad's feeds, where they say they are: below the site's own address.
export const data = {
  pagination: { data: "newsroom.feeds", size: 1, alias: "feed" },
  permalink: ({ feed }) => feed.path,
};

export const render = ({ feed }) => feed.text;
