import { badInput } from "./errors";

/** A trimmed text that the database stores unaltered; refuses what is empty, too long, not Unicode, or holds a NUL. */
export function plainText(field: string, text: string, longest: number): string {
  const trimmed = text.trim();
  if (trimmed === "") throw badInput(field, "The text is empty.", "Write a text, or leave the field out.");
  if (trimmed.length > longest)
    throw badInput(field, `The text is longer than ${longest} characters.`, "Shorten it.");
  if (!trimmed.isWellFormed() || trimmed.includes("\0"))
    throw badInput(
      field,
      "The text holds characters that are not valid Unicode.",
      "Remove them and send it again.",
    );
  return trimmed;
}
