import { type Feature, type Thing } from "../support/federated";

const author: Thing = { __typename: "Author", id: "a1", name: "Ann", bio: { text: "writes", lines: 2 } };
const post = (id: string): Thing => ({
  __typename: "Post",
  id,
  title: `Post ${id}`,
  author,
  views: 7,
  likes: 3,
  meta: { words: 10, lang: "es" },
});
const posts = [post("1"), post("2")];

export const provides: Feature = {
  name: "@provides, also nested and on lists",
  isPlain: true,
  subgraphs: {
    a: `type Query { posts: [Post!]! @provides(fields: "views author { name bio { text } }") latest: Post }
        type Post @key(fields: "id") { id: ID! title: String author: Author views: Int @external }
        type Author @key(fields: "id") { id: ID! name: String @external bio: Bio @external }
        type Bio { text: String @external }`,
    b: `type Post @key(fields: "id") { id: ID! views: Int @shareable likes: Int }
        type Author @key(fields: "id") { id: ID! name: String @shareable bio: Bio @shareable }
        type Bio @shareable { text: String lines: Int }`,
  },
  roots: { posts, latest: posts[1] },
  things: [...posts, author],
};

export const shareable: Feature = {
  name: "@shareable fields, @override, and roots that subgraphs share",
  isPlain: true,
  subgraphs: {
    a: `type Query { posts: [Post] @shareable home: Home @shareable one: Int @shareable }
        type Home @shareable { post: Post meta: Meta }
        type Post @key(fields: "id") { id: ID! title: String @shareable meta: Meta @shareable likes: Int }
        type Meta @shareable { words: Int lang: String }`,
    b: `type Query { posts: [Post] @shareable home: Home @shareable one: Int @shareable }
        type Home @shareable { post: Post meta: Meta }
        type Post @key(fields: "id") { id: ID! title: String @shareable meta: Meta @shareable views: Int
          likes: Int @override(from: "a") }
        type Meta @shareable { words: Int lang: String }`,
  },
  roots: { posts, home: { post: posts[0], meta: posts[0]!.meta }, one: 1 },
  things: posts,
};
