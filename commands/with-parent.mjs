// Loaded into the server by `npm start`: when that command dies, the server drains and ends too.
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
process.channel?.unref();
