export default {
  pagination: {
    data: "newsroom.sections",
    size: 1,
    alias: "sheet",
    before: (sections) => sections.flatMap((section) => section.pages),
  },
  permalink: ({ sheet }) => `${sheet.path}.html`,
};
