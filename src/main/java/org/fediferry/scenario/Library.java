package org.fediferry.scenario;

import java.util.Map;
import org.fediferry.step.FlowRef;

/**
 * A scenario with everything that it uses, read and found sound.
 *
 * @param scenarios the scenario itself and every flow that it uses, by name
 * @param servers the server types that they are for, by name
 * @param neighbours all server types of the folder
 */
public record Library(
        Scenario scenario, Map<FlowRef, Scenario> scenarios, Map<String, ServerType> servers, ServerTypes neighbours) {}
