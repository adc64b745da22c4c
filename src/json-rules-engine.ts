export { resolvePath } from "./engines/resolve-path.js";
