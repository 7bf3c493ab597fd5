// Loaded before Next's own server, which would otherwise outlive a killed parent and keep its port.
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
