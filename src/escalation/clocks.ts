import { createClockSchemas } from "../domain/clocks/clock-schema.js";
import { eventTypes } from "./vocabulary.js";

/** Clocks and named windows of complaints, as a document writes them. */
export const { clockShape, windowSchema } = createClockSchemas(eventTypes);
