import { provePlans } from "./prove";

provePlans("b");
