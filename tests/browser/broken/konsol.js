console.error("sengaja"); throw new Error("juga sengaja");
