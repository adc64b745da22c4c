import type { z } from "zod";
import type {
  FactExtension,
  LineFacts,
  RequestLineFacts,
  ReturnsFacts,
  TenderFacts,
} from "./facts.js";

type Added<Shape> = Shape extends z.ZodRawShape ? z.infer<z.ZodObject<Shape>> : unknown;
type Base = Omit<ReturnsFacts, "order" | "lines" | "shipping" | "tenders" | "customer" | "request">;
type Request = ReturnsFacts["request"];

/** The facts of a returns case with a shop's own facts in their groups. */
export type ExtendedFacts<Extra extends FactExtension> = Base & {
  order: ReturnsFacts["order"] & Added<Extra["order"]>;
  lines: (LineFacts & Added<Extra["item"]>)[];
  shipping?: (NonNullable<ReturnsFacts["shipping"]> & Added<Extra["shipping"]>) | undefined;
  tenders?: (TenderFacts & Added<Extra["tender"]>)[] | undefined;
  customer?: (NonNullable<ReturnsFacts["customer"]> & Added<Extra["customer"]>) | undefined;
  request: Omit<Request, "lines"> &
    Added<Extra["request"]> & { lines?: ExtendedRequestLine<Extra>[] | undefined };
};

type ExtendedRequestLine<Extra extends FactExtension> = Omit<RequestLineFacts, "exchange"> & {
  exchange?: (NonNullable<RequestLineFacts["exchange"]> & Added<Extra["exchange"]>) | undefined;
};
