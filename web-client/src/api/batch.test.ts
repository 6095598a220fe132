import { batchOf } from "./batch";

test("an import has the id that the server derives from the document", () => {
  // As a server answered it.
  expect(batchOf("faa353b76781fdec4e0e89f52d34c0797e09236c576839936494149bd8f41e2f")).toBe(
    "a54bbdf8-8d96-8f35-8746-71a978955529",
  );
});
